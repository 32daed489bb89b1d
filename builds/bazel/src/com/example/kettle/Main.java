package com.example.kettle;

/** Prints what the kettle can be doing. */
public final class Main {

  private Main() {}

  /** Prints a line for each constant. */
  public static void main(String[] arguments) {
    for (KettleState state : KettleState.values()) {
      System.out.println(state + " " + state.value());
    }
  }
}
