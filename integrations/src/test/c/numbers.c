/* What native code does with numbers of every width: gives them back, passes them to a callback,
   and keeps them in a struct. */
#include <stddef.h>
#include <stdint.h>

#define NUMBER(type)                                                                               \
  type##_t echo_##type(type##_t value) { return value; }                                          \
  type##_t call_##type(type##_t (*callback)(type##_t), type##_t value) { return callback(value); }

NUMBER(int8)
NUMBER(uint8)
NUMBER(int16)
NUMBER(uint16)
NUMBER(int32)
NUMBER(uint32)
NUMBER(int64)
NUMBER(uint64)

struct numbers {
  int8_t int8;
  uint8_t uint8;
  int16_t int16;
  uint16_t uint16;
  int32_t int32;
  uint32_t uint32;
  int64_t int64;
  uint64_t uint64;
  uint8_t bits8;
  uint16_t bits16;
  uint32_t bits32;
  uint64_t bits64;
};

size_t size_of_numbers(void) { return sizeof(struct numbers); }

/* What each member holds becomes its complement. */
void complement(struct numbers *numbers) {
  numbers->int8 = ~numbers->int8;
  numbers->uint8 = ~numbers->uint8;
  numbers->int16 = ~numbers->int16;
  numbers->uint16 = ~numbers->uint16;
  numbers->int32 = ~numbers->int32;
  numbers->uint32 = ~numbers->uint32;
  numbers->int64 = ~numbers->int64;
  numbers->uint64 = ~numbers->uint64;
  numbers->bits8 = ~numbers->bits8;
  numbers->bits16 = ~numbers->bits16;
  numbers->bits32 = ~numbers->bits32;
  numbers->bits64 = ~numbers->bits64;
}
