#include "any.h"
#include <stdio.h>
??=define Q \
 7
enum W { W_A = Q };
ï»¿“