typedef enum _LIGHT {
  LIGHT_RED = 1,
  LIGHT_GREEN = 2
} LIGHT;
