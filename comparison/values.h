/* Values as headers write them. A C compiler says what they are. */
enum values {
  A = 1 << 3,
  B,
  C = 010,
  D = ~A & 0xFF
};
enum wide { W = 0x100000000 };
