package io.github.headerspec.benchmarks;

/** {@code VSS_PROTECTION_FAULT} as people write it: the value, and a switch. */
enum HandProtectionFault {
  NONE(0),
  DIFF_AREA_MISSING(1),
  IO_FAILURE_DURING_ONLINE(2),
  METADATA_CORRUPTION(3),
  MEMORY_ALLOCATION_FAILURE(4),
  MAPPED_MEMORY_FAILURE(5),
  COW_READ_FAILURE(6),
  COW_WRITE_FAILURE(7),
  DIFF_AREA_FULL(8),
  GROW_TOO_SLOW(9),
  GROW_FAILED(10),
  DESTROY_ALL_SNAPSHOTS(11),
  FILE_SYSTEM_FAILURE(12),
  IO_FAILURE(13),
  DIFF_AREA_REMOVED(14),
  EXTERNAL_WRITER_TO_DIFF_AREA(15),
  MOUNT_DURING_CLUSTER_OFFLINE(16);

  final int value;

  HandProtectionFault(int value) {
    this.value = value;
  }

  static HandProtectionFault ofOrElse(int value, HandProtectionFault other) {
    return switch (value) {
      case 0 -> NONE;
      case 1 -> DIFF_AREA_MISSING;
      case 2 -> IO_FAILURE_DURING_ONLINE;
      case 3 -> METADATA_CORRUPTION;
      case 4 -> MEMORY_ALLOCATION_FAILURE;
      case 5 -> MAPPED_MEMORY_FAILURE;
      case 6 -> COW_READ_FAILURE;
      case 7 -> COW_WRITE_FAILURE;
      case 8 -> DIFF_AREA_FULL;
      case 9 -> GROW_TOO_SLOW;
      case 10 -> GROW_FAILED;
      case 11 -> DESTROY_ALL_SNAPSHOTS;
      case 12 -> FILE_SYSTEM_FAILURE;
      case 13 -> IO_FAILURE;
      case 14 -> DIFF_AREA_REMOVED;
      case 15 -> EXTERNAL_WRITER_TO_DIFF_AREA;
      case 16 -> MOUNT_DURING_CLUSTER_OFFLINE;
      default -> other;
    };
  }
}
