/** Integer constant expressions of C and C++, evaluated with the types of a target. Pure. */
package io.github.headerspec.importer.constant;
