package io.github.headerspec.importer;

import io.github.headerspec.importer.constant.ConstantEvaluator.Language;
import io.github.headerspec.importer.facts.ConstantTable;
import io.github.headerspec.importer.parser.DeclarationReader;
import io.github.headerspec.importer.preprocessor.HeaderSearch;
import io.github.headerspec.importer.preprocessor.Preprocessor;
import io.github.headerspec.importer.preprocessor.PreprocessorState;
import io.github.headerspec.importer.preprocessor.Settings;
import io.github.headerspec.importer.source.LineMap;
import io.github.headerspec.importer.source.SourceBuffer;
import java.util.List;

/**
 * What is known before the first line of a header.
 *
 * @param state the macros, and which files were read; never changed
 * @param known the types that were declared
 * @param constants the constants that were declared
 */
record Preamble(PreprocessorState state, DeclarationReader.Known known, ConstantTable constants) {

  /**
   * Reads what stands before a header.
   *
   * @param settings how to preprocess
   * @param target the target
   * @param search finds included files
   * @param texts the predefined macros, then the forced includes
   */
  static Preamble read(
      Settings settings, Target target, HeaderSearch search, List<SourceBuffer> texts) {
    PreprocessorState state = new PreprocessorState(settings.dialect(), search.identifiers());
    Preprocessor preprocessor = new Preprocessor(settings, search, state, texts);
    boolean cpp = settings.dialect().cpp();
    DeclarationReader.Known known =
        DeclarationReader.read(
            preprocessor, LineMap.NONE, cpp, DeclarationReader.Known.nothing(target.isWindows()));
    return new Preamble(
        state,
        known,
        ConstantTable.of(
            known.declarations(), target.dataModel(), cpp ? Language.CPP : Language.C));
  }
}
