package com.example.kettle;

import com.example.pot.PotLid;

/** Prints what kettle and pot can be doing. */
public final class Main {

  private Main() {}

  /** Prints a line for each constant. */
  public static void main(String[] arguments) {
    for (KettleState state : KettleState.values()) {
      System.out.println("kettle " + state + " " + state.value());
    }
    for (PotLid lid : PotLid.values()) {
      System.out.println("pot " + lid + " " + lid.value());
    }
  }
}
