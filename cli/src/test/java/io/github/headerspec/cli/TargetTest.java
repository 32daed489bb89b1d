package io.github.headerspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.headerspec.importer.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which target a header is read for, and that it is always reported. */
class TargetTest {

  private static final String LIGHT = "enum Light { RED, GREEN = sizeof(long) };\n";

  @TempDir Path folder;

  private String derive(Machine machine, String options) {
    CommandRun run = CommandRun.in(folder);
    run.on(machine);
    run.type("headerspec derive light.h -o light.yaml " + options);
    return run.results().getOrDefault("err", "")
        + run.results().getOrDefault("out", "")
        + run.results().get("exit");
  }

  private void write(String header) throws IOException {
    Files.writeString(folder.resolve("light.h"), header);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,amd64,x86_64-linux",
    "Linux,aarch64,aarch64-linux",
    "Linux,i386,i686-linux",
    "Linux,arm,arm-linux",
    "Linux,riscv64,riscv64-linux",
    "Linux,ppc64le,ppc64le-linux",
    "Linux,s390x,s390x-linux",
    "Linux,mips64el,mips64el-linux",
    "Mac OS X,x86_64,x86_64-macos",
    "Mac OS X,aarch64,aarch64-macos",
    "Windows 11,amd64,x86_64-windows",
    "Windows 11,aarch64,aarch64-windows"
  })
  void itIsThisMachine(String system, String architecture, String target) throws IOException {
    write(LIGHT);
    assertThat(derive(new Machine(system, architecture), ""))
        .isEqualTo("light.yaml: created: 1 enum, 2 constants, for " + target + "\n0\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'#include <windows.h>\n',x86_64-windows",
    "'#ifndef LIGHT_H\n#define LIGHT_H\n#include <winnt.h>\n#endif\n',x86_64-windows",
    "'#if WINAPI_FAMILY_PARTITION(1)\n#endif\n',x86_64-windows",
    "'#ifdef _WIN32\n#include <rpcndr.h>\n#endif\n#ifndef COM_NO_WINDOWS_H\n#endif\n',x86_64-windows",
    "'#ifdef _WIN32\n#include <windows.h>\n#endif\n',x86_64-linux",
    "'#ifndef LIGHT_H\n#define LIGHT_H\n#else\n#include <windows.h>\n#endif\n',x86_64-linux",
    "'#include <rpc/windows.h>\n',x86_64-linux"
  })
  void orWindowsForItsHeaders(String text, String target) throws IOException {
    write(text.replace("\\n", "\n") + LIGHT);
    assertThat(derive(new Machine("Linux", "amd64"), "")).contains(", for " + target + "\n");
  }

  @Test
  void theOptionComesFirstAndThenTheSpec() throws IOException {
    write("#include <windows.h>\n" + LIGHT);
    Machine machine = new Machine("Linux", "amd64");
    assertThat(derive(machine, "--target i686-linux")).contains("created").contains("i686-linux");
    assertThat(derive(machine, "")).contains("unchanged").contains(", for i686-linux");
    CommandRun run = CommandRun.in(folder);
    run.type("headerspec check light.yaml --header light.h");
    assertThat(run.results().get("out"))
        .isEqualTo("light.yaml: agrees with light.h for i686-linux\n");
  }

  @Test
  void anotherMachineNeedsTheOption() throws IOException {
    write(LIGHT);
    Machine bsd = new Machine("FreeBSD", "aarch64");
    assertThat(derive(bsd, ""))
        .contains("error: this machine (FreeBSD on aarch64) is not a target of Headerspec [HS701]")
        .contains("add --target")
        .endsWith("3\n");
    assertThat(derive(bsd, "--target aarch64-linux")).contains(", for aarch64-linux");
  }
}
