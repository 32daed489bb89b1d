package io.github.headerspec.supply;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The file {@code bom.xml} (CycloneDX) that {@code mvn package -Psbom} makes for a module. */
record BillOfMaterials(String module, List<Component> components) {

  /** What the file has wrong, and how we know better. */
  private static final Map<String, String> CORRECTED =
      // Its POM says "The BSD License", with the address of the one with three clauses.
      Map.of("org.jline:jline-terminal", "BSD-3-Clause");

  /** A jar in, or needed by, the module's own; {@code licence} is an SPDX id, or "" if unknown. */
  record Component(String group, String name, String version, String licence) {

    String id() {
      return group + ":" + name;
    }

    boolean isOurs() {
      return group.equals("io.github.headerspec");
    }
  }

  static BillOfMaterials of(String module) throws Exception {
    File file = new File("../" + module + "/target/bom.xml");
    Document bom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    XPath path = XPathFactory.newInstance().newXPath();
    NodeList nodes =
        (NodeList) path.evaluate("/bom/components/component", bom, XPathConstants.NODESET);
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      String group = path.evaluate("group", node);
      String name = path.evaluate("name", node);
      String licence = CORRECTED.get(group + ":" + name);
      if (licence == null) {
        licence = licence(path, node);
      }
      components.add(new Component(group, name, path.evaluate("version", node), licence));
    }
    return new BillOfMaterials(module, List.copyOf(components));
  }

  private static String licence(XPath path, Node component) throws Exception {
    NodeList found =
        (NodeList)
            path.evaluate(
                "licenses/license/id | licenses/license/name | licenses/expression",
                component,
                XPathConstants.NODESET);
    List<String> licences = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      licences.add(found.item(i).getTextContent());
    }
    return String.join(" OR ", licences);
  }
}
