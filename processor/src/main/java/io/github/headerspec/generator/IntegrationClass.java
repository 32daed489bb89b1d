package io.github.headerspec.generator;

import com.palantir.javapoet.TypeSpec;

/** A class that lets a library understand an enum, if the annotation asks for it. */
public enum IntegrationClass {
  /** Converters for JNA. */
  JNA("Jna"),
  /** Layout, access to memory and method handles for the foreign function and memory API. */
  FFM("Ffm"),
  /** A module for Jackson. */
  JACKSON("Jackson");

  private final String suffix;

  IntegrationClass(String suffix) {
    this.suffix = suffix;
  }

  /** The simple name of the class for an enum. */
  String typeName(String enumName) {
    return enumName + suffix;
  }

  /** Lays out the class for an enum, in a package that a module exports or does not. */
  TypeSpec write(EnumPlan plan, boolean exported) {
    TypeSpec type = write(plan);
    boolean hasLibraryTypes = this != FFM;
    return exported && hasLibraryTypes ? IntegrationCode.exporting(type) : type;
  }

  private TypeSpec write(EnumPlan plan) {
    return switch (this) {
      case JNA -> JnaWriter.write(plan);
      case FFM -> FfmWriter.write(plan);
      case JACKSON -> JacksonWriter.write(plan);
    };
  }
}
