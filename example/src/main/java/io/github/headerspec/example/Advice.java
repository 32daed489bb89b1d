package io.github.headerspec.example;

import io.github.headerspec.example.vss.VssProtectionFault;
import io.github.headerspec.example.vss.VssProtectionFaultValue;

/**
 * What a fault means to the people who run the machine. It says no more than the documentation of
 * {@code vsmgmt.h} supports.
 *
 * @param problem what is wrong, in one sentence
 * @param action what to do about it, in one sentence
 */
public record Advice(String problem, String action) {

  /**
   * Gives the advice for any fault that native code may report.
   *
   * @param fault the fault, whether the header names it or not
   * @return the advice, also for an unknown fault
   */
  public static Advice on(VssProtectionFaultValue fault) {
    // The interface is sealed, so from JDK 21 on this is a switch that needs no default either:
    //
    //   return switch (fault) {
    //     case VssProtectionFault known -> onKnown(known);
    //     case VssProtectionFaultValue.Unknown unknown -> onUnknown(unknown.value());
    //   };
    if (fault instanceof VssProtectionFault known) {
      return onKnown(known);
    }
    return onUnknown(fault.value());
  }

  private static Advice onKnown(VssProtectionFault fault) {
    // No default, on purpose. When a later header brings one more fault, the enum is generated with
    // one more constant, and this switch does not compile until somebody has thought about it.
    return switch (fault) {
      case NONE -> new Advice("Nothing: no fault is recorded.", "Nothing.");
      case DIFF_AREA_MISSING ->
          new Advice(
              "Windows does not see the volume on which the diff area lies.",
              "Check that this volume is attached; it may just be late to appear.");
      case IO_FAILURE_DURING_ONLINE ->
          new Advice(
              "An I/O error kept the diff area's volume from coming online.",
              "Check the disk of that volume and its connection.");
      case METADATA_CORRUPTION ->
          new Advice(
              "The records that describe the diff area are damaged.",
              "Do not rely on the volume's shadow copies before you know what damaged them.");
      case MEMORY_ALLOCATION_FAILURE ->
          new Advice(
              "There was too little memory.",
              "Clear the fault and start again: the shortage may have passed.");
      case MAPPED_MEMORY_FAILURE ->
          new Advice(
              "Memory could not be mapped.",
              "Check whether the page file is large enough and memory is free.");
      case COW_READ_FAILURE ->
          new Advice(
              "Old data could not be read from the original volume to be saved.",
              "Check the disk of the original volume.");
      case COW_WRITE_FAILURE ->
          new Advice(
              "Old data could not be brought from the original volume into the diff area.",
              "Check first that the diff area's volume is still there, then the disks of both.");
      case DIFF_AREA_FULL ->
          new Advice(
              "No room is left, either in the diff area or on its volume.",
              "Clear the fault, then delete unused diff areas or raise the size limit.");
      case GROW_TOO_SLOW ->
          new Advice(
              "The diff area had to grow, but its volume had too little space left.",
              "Free space on that volume.");
      case GROW_FAILED ->
          new Advice(
              "The diff area had to grow and could not.",
              "Look at the failure status and at the free space on the diff area's volume.");
      case DESTROY_ALL_SNAPSHOTS ->
          new Advice(
              "Something unforeseen went wrong; the documentation says no more.",
              "Look at the failure status and at which shadow copies still exist.");
      case FILE_SYSTEM_FAILURE ->
          new Advice(
              "The file system failed to open the diff area's files or to mount their volume.",
              "Check the file system of that volume.");
      case IO_FAILURE ->
          new Advice(
              "Reading from or writing to the diff area's volume failed.",
              "Check the disk of that volume and its connection.");
      case DIFF_AREA_REMOVED ->
          new Advice(
              "The diff area's volume is gone or out of reach.",
              "Attach it again, or find out what blocks access to it.");
      case EXTERNAL_WRITER_TO_DIFF_AREA ->
          new Advice(
              "Some other program tried to write into the diff area.",
              "Find that program and keep it away from the diff area.");
      case MOUNT_DURING_CLUSTER_OFFLINE ->
          new Advice(
              "Not documented; the name tells of a mount while a cluster was offline.",
              "Look at the failure status and at the state of the cluster.");
    };
  }

  private static Advice onUnknown(int value) {
    return new Advice(
        "Fault %s is not in the vsmgmt.h that this program was built from.".formatted(value),
        "Look for %s in a newer vsmgmt.h, and add it to the spec.".formatted(value));
  }
}
