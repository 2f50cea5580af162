package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Members;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.TeacherId;

/** Reads a teacher's categories: the teacher's own, and copies of the district's. */
final class Categories {
  private final Xte xte;

  Categories(Xte xte) {
    this.xte = xte;
  }

  /**
   * @param year TERMS.YEARID
   */
  List<Category> read(TeacherId teacher, int year) throws GatewayException {
    List<Category> categories = new ArrayList<>();
    for (JsonNode row :
        xte.list(
            xte.url(
                "ws/xte/teacher_category",
                "users_dcid",
                teacher.value(),
                "year_id",
                Integer.toString(year)))) {
      String id = Members.text(row, "teachercategoryid");
      if (!id.isEmpty()) {
        boolean own = Members.text(row, "categorytype").equalsIgnoreCase("user");
        categories.add(
            new Category(
                new CategoryId(id),
                Members.text(row, "name"),
                Members.yes(row, "isactive", true),
                own ? teacher : null));
      }
    }
    return categories;
  }
}
