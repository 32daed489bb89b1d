package io.github.headerspec.importer.facts;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.importer.constant.Evaluation;
import io.github.headerspec.spec.DocText;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** What groups are gathered from: the macros of a header, or its constants. */
public interface Candidates {

  /**
   * One of them.
   *
   * @param evaluation its value
   * @param macro what it stands for if it is a macro
   */
  record Candidate(Evaluation evaluation, Optional<MacroValue> macro) {}

  /**
   * All names.
   *
   * @return the names, in order
   */
  Set<String> names();

  /**
   * A name with its place.
   *
   * @param name one of the names
   * @return the same with its place in the header
   */
  Located<String> located(String name);

  /**
   * What the comment says.
   *
   * @param name one of the names
   * @param value its value
   * @return the description; nothing if there is no comment
   */
  DocText text(String name, BigInteger value);

  /**
   * The value at the end of the header.
   *
   * @param name one of the names
   * @return the value; empty if there is nothing of that name there
   */
  Optional<Candidate> find(String name);
}
