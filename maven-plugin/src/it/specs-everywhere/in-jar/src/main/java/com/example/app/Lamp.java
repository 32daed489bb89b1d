package com.example.app;

import com.example.light.Light;

/** Uses the generated code, as a value that the compiler copies too. */
public final class Lamp {

  public static final int GREEN = Light.Value.GREEN;

  private Lamp() {}
}
