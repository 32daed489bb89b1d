package com.example

import com.example.kettle.{KettleState, KettleStateValue}

def describe(raw: Int): String = KettleStateValue.of(raw) match
  case state: KettleState => describe(state)
  case unknown => s"not in the header: $unknown"

// The compiler warns here when a constant is missing; with -Werror, it refuses.
private def describe(state: KettleState): String = state match
  case KettleState.OFF => "cold"
  case KettleState.HEATING => "wait"
  case KettleState.BOILING => "tea"

@main def main(arguments: String*): Unit =
  arguments.foreach(each => println(describe(each.toInt)))
