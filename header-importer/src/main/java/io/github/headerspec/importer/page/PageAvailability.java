package io.github.headerspec.importer.page;

import io.github.headerspec.diagnostic.Located;
import io.github.headerspec.diagnostic.Position;
import io.github.headerspec.importer.markup.Markup;
import io.github.headerspec.spec.DocText.Availability;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a type is available, as the front matter of its page says: "Windows Vista [desktop apps
 * only]".
 */
final class PageAvailability {

  private static final Pattern SYSTEM =
      Pattern.compile("(?s)(.*?)\\s*(?:\\[([^\\[\\]]*)])?[\\s.]*");
  private static final Pattern APPS = Pattern.compile("\\s+apps?\\b");

  private PageAvailability() {}

  /** What the page says; everything gets the position of the type in the header. */
  static Availability of(FrontMatter front, Position position) {
    Optional<Matcher> client = system(front, "req.target-min-winverclnt");
    Optional<Matcher> server = system(front, "req.target-min-winversvr");
    return new Availability(
        Optional.empty(),
        located(client.map(system -> system.group(1)), position),
        located(server.map(system -> system.group(1)), position),
        located(apps(client).or(() -> apps(server)), position));
  }

  private static Optional<Matcher> system(FrontMatter front, String key) {
    return front
        .text(key)
        .map(text -> SYSTEM.matcher(Markup.visible(text.value()).strip()))
        .filter(Matcher::matches);
  }

  /** "desktop apps \| UWP apps" are "desktop and UWP". */
  private static Optional<String> apps(Optional<Matcher> system) {
    return system
        .flatMap(found -> Optional.ofNullable(found.group(2)))
        .map(
            apps ->
                Arrays.stream(apps.replaceFirst("\\bonly\\s*$", "").split("\\\\?\\||,|\\band\\b"))
                    .map(app -> APPS.matcher(app).replaceAll("").strip())
                    .filter(app -> !app.isEmpty())
                    .collect(Collectors.joining(" and ")));
  }

  private static Optional<Located<String>> located(Optional<String> text, Position position) {
    return text.filter(words -> !words.isBlank()).map(words -> new Located<>(words, position));
  }
}
