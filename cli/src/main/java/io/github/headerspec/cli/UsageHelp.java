package io.github.headerspec.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Help that shows {@code -I DIR}, where picocli would show {@code -I=DIR}, which means something
 * else to C compilers.
 */
final class UsageHelp extends Help {

  UsageHelp(CommandSpec command, ColorScheme colours) {
    super(command, colours);
  }

  @Override
  public IParamLabelRenderer parameterLabelRenderer() {
    return new IParamLabelRenderer() {
      @Override
      public Ansi.Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<Ansi.IStyle> styles) {
        boolean hasValue = argument.arity().max() > 0;
        String text = hasValue ? argument.paramLabel() : "";
        return ansi.new Text(argument.isOption() && hasValue ? " " + text : text);
      }

      @Override
      public String separator() {
        return " ";
      }
    };
  }
}
