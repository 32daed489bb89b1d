@GenerateBindings("light.yaml")
package com.example.light;

import io.github.headerspec.annotations.GenerateBindings;
