/** The kettle. */
@GenerateBindings("kettle.yaml")
package com.example.kettle;

import io.github.headerspec.annotations.GenerateBindings;
