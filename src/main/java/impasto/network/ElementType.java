package impasto.network;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The floating-point numbers of a safetensors file, little-endian. */
enum ElementType {
    F64(8), F32(4), F16(2), BF16(2);

    private static final int HALF_MANTISSA_BITS = 10;
    private static final float HALF_SUBNORMAL_UNIT = 0x1p-24f;

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    static Optional<ElementType> named(String name) {
        for (ElementType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The next number of a buffer in little-endian order; F64 is rounded to the nearest float. */
    float next(ByteBuffer from) {
        return switch (this) {
            case F64 -> (float) from.getDouble();
            case F32 -> from.getFloat();
            case F16 -> half(from.getShort());
            case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
        };
    }

    private static float half(short bits) {
        int exponent = bits >> HALF_MANTISSA_BITS & 0x1f;
        int mantissa = bits & 0x3ff;
        float magnitude;
        if (exponent == 0) {
            magnitude = mantissa * HALF_SUBNORMAL_UNIT;
        } else if (exponent == 0x1f) {
            magnitude = mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            magnitude = Float.intBitsToFloat(exponent + 127 - 15 << 23 | mantissa << 23 - HALF_MANTISSA_BITS);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
