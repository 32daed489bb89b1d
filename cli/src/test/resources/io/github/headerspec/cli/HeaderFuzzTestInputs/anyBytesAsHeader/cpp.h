namespace a { class B { public: enum class E : unsigned char { X = 0b1'01, Y = X << 1 }; }; }
enum F : short { FA = static_cast<short>(-1), FB = a::B::E::X };
constexpr int k = 3;
