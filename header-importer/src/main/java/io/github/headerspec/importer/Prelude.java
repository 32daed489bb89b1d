package io.github.headerspec.importer;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import java.util.List;

/**
 * What is known before the first line of a header.
 *
 * @param settings how to preprocess the header
 * @param included the files that were read
 * @param known the types that were declared
 * @param values the constants that were declared
 */
record Prelude(
    CdtPreprocessor.Settings settings,
    CdtFiles.Included included,
    DeclarationReader.Known known,
    Values values) {

  /** Nothing is known: forced includes are yet to be read. */
  static Prelude none(CdtPreprocessor.Settings settings, Target target) {
    return new Prelude(
        settings,
        CdtFiles.Included.NOTHING,
        DeclarationReader.Known.nothing(target, settings.cpp()),
        values(List.of(), target, settings.cpp()));
  }

  /** Reads the forced includes. */
  static Prelude read(CdtPreprocessor.Settings settings, Target target, CdtFiles files) {
    Prelude none = none(settings, target);
    CdtFiles.Provider provider = files.forOneHeader(none.included());
    CdtPreprocessor preprocessor = new CdtPreprocessor("", "", settings, provider);
    DeclarationReader.Known known =
        DeclarationReader.read(preprocessor, new Lines(""), settings.cpp(), none.known());
    return new Prelude(
        settings.after(preprocessor.macros()),
        provider.included(),
        known,
        values(known.declarations(), target, settings.cpp()));
  }

  private static Values values(List<Declaration> declarations, Target target, boolean cpp) {
    return Values.of(declarations, target.dataModel(), cpp ? Language.CPP : Language.C);
  }
}
