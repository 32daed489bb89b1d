/** The kettle. */
@GenerateBindings(value = "kettle.yaml", unknown = UnknownValues.KEEP)
package com.example.kettle;

import io.github.headerspec.annotations.GenerateBindings;
import io.github.headerspec.annotations.UnknownValues;
