/**
 * Tells what is wrong with the shadow copies of a volume, from the bytes that Windows hands out.
 *
 * <p>Read it in this order: {@link io.github.headerspec.example.VolumeProtectionInfo} turns bytes
 * into generated types, {@link io.github.headerspec.example.Advice} decides by them, and {@link
 * io.github.headerspec.example.VssFault} is the program. The generated types themselves are in
 * {@link io.github.headerspec.example.vss}.
 *
 * <p>The <em>diff area</em> is where the Volume Shadow Copy Service keeps the old content of blocks
 * that were overwritten; documentation also calls it the shadow copy storage area.
 */
package io.github.headerspec.example;
