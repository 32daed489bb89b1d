/** Enums of every underlying type, with classes for JNA and Jackson. */
package io.github.headerspec.integrations.numbers;
