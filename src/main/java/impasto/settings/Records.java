package impasto.settings;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/** Records read and changed by the names of their components, which are the names in JSON too. */
public final class Records {

    private Records() {}

    /**
     * The record with one component changed.
     *
     * @throws SettingsException as its constructor does
     */
    @SuppressWarnings("unchecked") // The constructor of a type makes that type.
    public static <R extends Record> R with(R record, String name, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        component(record.getClass(), name);
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (R) constructor.newInstance(Stream.of(components).map(component ->
                    component.getName().equals(name) ? value : value(record, component)).toArray());
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException own ? own : new IllegalStateException(refused);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** The value at the end of a path of names, {@code weights.alpha}. */
    public static Object get(Record record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value((Record) value, component(value.getClass(), name));
        }
        return value;
    }

    /** The record with the value at the end of a path of names changed. */
    public static <R extends Record> R withAt(R record, String path, Object value) {
        int dot = path.indexOf('.');
        return dot < 0 ? with(record, path, value) : with(record, path.substring(0, dot),
                withAt((Record) get(record, path.substring(0, dot)), path.substring(dot + 1), value));
    }

    /** The type of the value at the end of a path of names, a primitive one boxed. */
    public static Class<?> type(Class<?> record, String path) {
        Class<?> type = record;
        for (String name : path.split("\\.")) {
            type = component(type, name).getType();
        }
        return MethodType.methodType(type).wrap().returnType();
    }

    /** The number as a component of this type takes it. */
    public static Number number(Class<?> boxed, Number value) {
        return boxed == Integer.class ? (Number) value.intValue() : boxed == Long.class ? (Number) value.longValue()
                : (Number) value.doubleValue();
    }

    private static RecordComponent component(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents()).filter(component -> component.getName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(record.getSimpleName() + " has no " + name));
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
