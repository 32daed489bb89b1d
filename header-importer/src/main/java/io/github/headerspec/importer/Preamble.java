package io.github.headerspec.importer;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.facts.ConstantTable;
import io.github.headerspec.importer.parser.Declaration;
import io.github.headerspec.importer.parser.DeclarationReader;
import io.github.headerspec.importer.preprocessor.CdtFiles;
import io.github.headerspec.importer.preprocessor.CdtPreprocessor;
import io.github.headerspec.importer.source.LineMap;
import java.util.List;

/**
 * What is known before the first line of a header.
 *
 * @param settings how to preprocess the header
 * @param included the files that were read
 * @param known the types that were declared
 * @param constants the constants that were declared
 */
record Preamble(
    CdtPreprocessor.Settings settings,
    CdtFiles.Included included,
    DeclarationReader.Known known,
    ConstantTable constants) {

  /** Nothing is known: forced includes are yet to be read. */
  static Preamble none(CdtPreprocessor.Settings settings, Target target) {
    return new Preamble(
        settings,
        CdtFiles.Included.NOTHING,
        DeclarationReader.Known.nothing(target.isWindows()),
        constants(List.of(), target, settings.cpp()));
  }

  /** Reads the forced includes. */
  static Preamble read(CdtPreprocessor.Settings settings, Target target, CdtFiles files) {
    Preamble none = none(settings, target);
    CdtFiles.Provider provider = files.forOneHeader(none.included());
    CdtPreprocessor preprocessor = new CdtPreprocessor("", "", settings, provider);
    DeclarationReader.Known known =
        DeclarationReader.read(preprocessor, new LineMap(""), settings.cpp(), none.known());
    return new Preamble(
        settings.after(preprocessor.macros()),
        provider.included(),
        known,
        constants(known.declarations(), target, settings.cpp()));
  }

  private static ConstantTable constants(
      List<Declaration> declarations, Target target, boolean cpp) {
    return ConstantTable.of(declarations, target.dataModel(), cpp ? Language.CPP : Language.C);
  }
}
