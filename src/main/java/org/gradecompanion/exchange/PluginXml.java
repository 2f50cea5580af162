package org.gradecompanion.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gradecompanion.model.Message;

/** The descriptor of a plugin as PowerSchool reads it, one element to a line. */
final class PluginXml {
  private static final String NAMESPACE = "http://plugin.powerschool.pearson.com";
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter xml;
  private int depth;

  private PluginXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(PluginDescriptor plugin, Function<Message, String> say) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new PluginXml(xml).write(plugin, say.apply(plugin.description()));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("text cannot fail to be written", impossible);
    }
    return text.append('\n').toString();
  }

  private void write(PluginDescriptor plugin, String description) throws XMLStreamException {
    open("plugin");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", SCHEMA);
    xml.writeAttribute("xsi", SCHEMA, "schemaLocation", NAMESPACE + " plugin.xsd");
    xml.writeAttribute("name", plugin.name());
    xml.writeAttribute("version", plugin.version());
    xml.writeAttribute("description", description);
    empty("oauth");
    open("access_request");
    for (PluginTable table : PluginTable.values()) {
      for (String column : table.columns()) {
        field(table.name(), column, table.access());
      }
    }
    for (String column : plugin.also()) {
      List<String> both = List.of(column.split("\\."));
      field(both.get(0), both.get(1), PluginTable.Access.FULL);
    }
    close();
    open("publisher");
    xml.writeAttribute("name", plugin.publisher());
    empty("contact");
    xml.writeAttribute("email", plugin.contact());
    close();
    close();
  }

  private void field(String table, String column, PluginTable.Access access)
      throws XMLStreamException {
    empty("field");
    xml.writeAttribute("table", table);
    xml.writeAttribute("field", column);
    xml.writeAttribute("access", access.word());
  }

  private void open(String name) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    depth++;
  }

  private void empty(String name) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
  }

  private void close() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
