package io.github.headerspec.generator;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is decided about one request.
 *
 * @param enums the enums, in the order of the spec
 * @param overview the class that shows them all, if it is wanted
 */
record BindingsPlan(List<EnumPlan> enums, Optional<OverviewPlan> overview) {}
