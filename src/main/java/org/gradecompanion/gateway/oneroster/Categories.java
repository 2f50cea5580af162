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

  /**
   * Those of the sections, or all of the server. 1.1 does not know the address of the first, so
   * there it is only asked when the server lists none by itself.
   */
  static List<Category> read(Api api, List<SectionId> sections) throws GatewayException {
    if (api.version().categoriesByClass()) {
      List<Category> categories = ofClasses(api, sections, false);
      if (!categories.isEmpty()) {
        return categories;
      }
    }
    Rows all = api.all(KEY, KEY);
    if (!all.list().isEmpty() || api.version().categoriesByClass()) {
      return all.orThrow(api.clock()).stream().map(Categories::category).toList();
    }
    return ofClasses(api, sections, !all.offered());
  }

  /**
   * @param needed whether a class that does not list them fails the read; a server may have no
   *     category at all
   */
  private static List<Category> ofClasses(Api api, List<SectionId> sections, boolean needed)
      throws GatewayException {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (SectionId section : sections) {
      Rows ofClass = api.all(KEY, "classes", section.value(), KEY);
      List<JsonNode> rows = needed ? ofClass.orThrow(api.clock()) : ofClass.list();
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
