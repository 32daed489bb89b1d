/** The pot. */
@GenerateBindings("pot.yaml")
package com.example.pot;

import io.github.headerspec.annotations.GenerateBindings;
