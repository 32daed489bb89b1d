package io.github.headerspec.compare;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.spec.DocText;
import io.github.headerspec.spec.DocText.Availability;
import io.github.headerspec.spec.DocText.See;
import io.github.headerspec.spec.HeaderWords;
import java.util.List;
import java.util.Optional;

/** Compares what two specs say for people. */
final class TextComparison {

  private TextComparison() {}

  static void compare(String subject, DocText before, DocText after, Findings findings) {
    findings.compareText(Rule.DOC_CHANGED, subject, "the description", before.doc(), after.doc());
    findings.compareText(
        Rule.DEPRECATED_CHANGED,
        subject,
        "the deprecation",
        before.deprecated(),
        after.deprecated());
    Availability was = before.availability();
    Availability is = after.availability();
    availability(subject, "since", was.since(), is.since(), findings);
    availability(subject, "windows-client", was.windowsClient(), is.windowsClient(), findings);
    availability(subject, "windows-server", was.windowsServer(), is.windowsServer(), findings);
    availability(subject, "apps", was.apps(), is.apps(), findings);
    findings.compareText(
        Rule.SEE_CHANGED, subject, "the list of links", shown(before.see()), shown(after.see()));
  }

  /** The words of a header that are others now, and that nobody has edited in the spec. */
  static void compareHeaderWords(String subject, DocText spec, DocText header, Findings findings) {
    // What the spec lacks is a gap and no difference.
    if (HeaderWords.areUnedited(spec)) {
      DocText merged = HeaderWords.merged(spec, header);
      if (spec.doc().isPresent()) {
        findings.compareText(
            Rule.DOC_CHANGED, subject, "the description", spec.doc(), merged.doc());
      }
      if (spec.deprecated().isPresent()) {
        findings.compareText(
            Rule.DEPRECATED_CHANGED,
            subject,
            "the deprecation",
            spec.deprecated(),
            merged.deprecated());
      }
    }
  }

  private static void availability(
      String subject,
      String key,
      Optional<Located<String>> before,
      Optional<Located<String>> after,
      Findings findings) {
    findings.compare(Rule.AVAILABILITY_CHANGED, subject, key, before, after);
  }

  private static Optional<Located<String>> shown(List<See> see) {
    StringBuilder all = new StringBuilder();
    Position first = Position.START;
    for (See each : see) {
      Located<String> target = target(each);
      if (all.length() == 0) {
        first = target.position();
      }
      all.append(target.value()).append('\n');
    }
    return see.isEmpty() ? Optional.empty() : Optional.of(new Located<>(all.toString(), first));
  }

  private static Located<String> target(See see) {
    if (see instanceof See.Link link) {
      String title = link.title().map(Located::value).orElse("");
      return link.url().map(url -> "url " + url + " " + title);
    }
    return ((See.Native) see).name().map(name -> "native " + name);
  }
}
