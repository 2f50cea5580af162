package org.gradecompanion.gateway.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** Reads the categories; PowerSchool says in the metadata whose they are. */
final class Categories {
  private static final String KEY = "categories";

  private Categories() {}

  /** All of the server, or all of the sections where it lists them only by class. */
  static List<Category> read(Api api, List<SectionId> sections) throws GatewayException {
    Rows all = api.all(KEY, KEY);
    if (!all.list().isEmpty()) {
      return all.list().stream().map(Categories::category).toList();
    }
    Map<String, Category> categories = new LinkedHashMap<>();
    for (SectionId section : sections) {
      Rows ofClass = api.all(KEY, "classes", section.value(), KEY);
      // OneRoster 1.1 does not know this address; a server may have no category at all.
      List<JsonNode> rows = all.offered() ? ofClass.list() : ofClass.orThrow(api.clock());
      rows.forEach(row -> categories.put(Fields.text(row, "sourcedId"), category(row)));
    }
    return List.copyOf(categories.values());
  }

  private static Category category(JsonNode row) {
    JsonNode metadata = Fields.metadata(row);
    return new Category(
        new CategoryId(Fields.text(row, "sourcedId")),
        Fields.text(row, "title"),
        Fields.active(row) && Fields.yes(metadata, "isActive", true),
        owner(metadata));
  }

  private static @Nullable TeacherId owner(JsonNode metadata) {
    if (!Fields.text(metadata, "categoryType").equalsIgnoreCase("user")) {
      return null;
    }
    Optional<String> teacher =
        Fields.ref(metadata, "teacherSourcedId").or(() -> Fields.ref(metadata, "userDcid"));
    return teacher.map(TeacherId::new).orElse(null);
  }
}
