package io.github.headerspec.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text at any place of a valid spec never becomes code: see {@link EveryPlace}. */
class TextFuzzTest {

  @FuzzTest
  void anyTextAtAnyPlace(byte[] bytes) {
    EveryPlace.check(new String(bytes, UTF_8));
  }
}
