package io.github.headerspec.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a person meant: the known word that is nearest to the one written. */
public final class Suggestion {

  private static final int MAX_WORD_LENGTH = 64;
  private static final int MIN_PREFIX_LENGTH = 3;

  private Suggestion() {}

  /**
   * What to do about an unknown word.
   *
   * @param written the unknown word
   * @param known the words there are, in the order in which they are listed for people
   * @return a question with the nearest word, or the list of the words there are
   */
  public static String help(String written, Collection<String> known) {
    return nearest(written, known)
        .map(word -> "did you mean '" + word + "'?")
        .orElseGet(() -> "known here: " + String.join(", ", known));
  }

  /**
   * The nearest word.
   *
   * @param written the unknown word
   * @param known the words there are; the first of several equally near ones is taken
   * @return the only word that begins with the written one, or else the word that needs the fewest
   *     edits, or else the longest word that the written one begins with; empty if even that would
   *     be a guess
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > MAX_WORD_LENGTH) {
      return Optional.empty();
    }
    List<String> longer = known.stream().filter(word -> beginsWith(word, written)).toList();
    if (!longer.isEmpty()) {
      // Of "int8" and "int32", none is what "int" means.
      return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }
    return known.stream()
        .map(word -> new Candidate(word, distance(written, word)))
        .filter(candidate -> candidate.distance <= mostEdits(candidate.word))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::word)
        .or(() -> longestAtBeginning(written, known));
  }

  private record Candidate(String word, int distance) {}

  private static boolean beginsWith(String text, String beginning) {
    return beginning.length() >= MIN_PREFIX_LENGTH
        && beginning.length() < text.length()
        && text.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  /** For "int32_t" instead of "int32". */
  private static Optional<String> longestAtBeginning(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> beginsWith(written, word))
        .max(Comparator.comparingInt(String::length));
  }

  private static int mostEdits(String word) {
    return word.length() / 3;
  }

  /** Edits between two words; swapping neighbours is one edit, and case costs nothing. */
  private static int distance(String from, String to) {
    if (Math.abs(from.length() - to.length()) > mostEdits(to)) {
      return Integer.MAX_VALUE;
    }
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int cheapest(int[][] edits, String from, String to, int i, int j) {
    int replace = edits[i - 1][j - 1] + (same(from, i - 1, to, j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && same(from, i - 1, to, j - 2) && same(from, i - 2, to, j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }

  private static boolean same(String from, int i, String to, int j) {
    return Character.toLowerCase(from.charAt(i)) == Character.toLowerCase(to.charAt(j));
  }
}
