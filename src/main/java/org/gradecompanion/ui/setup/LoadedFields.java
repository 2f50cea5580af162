package org.gradecompanion.ui.setup;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;

/**
 * Fields that show what is kept elsewhere, and is read now and then. What a person has put into one
 * and not saved yet stays there, whatever is read meanwhile.
 */
final class LoadedFields {
  private Map<Property<?>, Object> loaded = new IdentityHashMap<>();

  /** The fields, each with what it holds before anything was read. */
  LoadedFields(Property<?>... fields) {
    for (Property<?> field : fields) {
      loaded.put(field, field.getValue());
    }
  }

  /** What the fields hold now. */
  Map<Property<?>, Object> held() {
    Map<Property<?>, Object> held = new IdentityHashMap<>();
    loaded.keySet().forEach(field -> held.put(field, field.getValue()));
    return held;
  }

  /** This was saved: what still is in its field is no change of a person's any more. */
  void saved(Map<Property<?>, Object> held) {
    loaded = held;
  }

  /** What was read for one of the fields. */
  <T> void show(Property<T> field, T value) {
    if (!changed(field)) {
      field.setValue(value);
    }
    loaded.put(field, value);
  }

  /** Whether a field holds something else than what was read for it last. */
  boolean changed(Property<?> field) {
    return !Objects.equals(field.getValue(), loaded.get(field));
  }
}
