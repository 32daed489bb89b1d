package com.example

import com.example.kettle.KettleState
import com.example.kettle.KettleStateValue

// The compiler refuses this when a constant is missing.
fun describe(raw: Int): String =
    when (val state = KettleStateValue.of(raw)) {
        KettleState.OFF -> "cold"
        KettleState.HEATING -> "wait"
        KettleState.BOILING -> "tea"
        is KettleStateValue.Unknown -> "not in the header: $state"
    }

fun main(arguments: Array<String>) {
    arguments.forEach { println(describe(it.toInt())) }
}
