package impasto.image.file.format;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text as one property of this program's in XMP, which JPEG and TIFF carry. */
final class XmpPacket {

    /** Larger ones, with what other programs have added, are passed over. */
    static final int MOST_BYTES = 1 << 20;

    private static final String NAMESPACE = "urn:impasto:picture/";
    private static final String PROPERTY = "recipe";
    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            + "<rdf:Description rdf:about=\"\" xmlns:impasto=\"" + NAMESPACE + "\">\n<impasto:" + PROPERTY + ">";
    private static final String END = "</impasto:" + PROPERTY + ">\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

    private XmpPacket() {}

    /** The packet that holds a text of characters that mean nothing in XML. */
    static byte[] of(String text) {
        return (BEGIN + text + END).getBytes(StandardCharsets.UTF_8);
    }

    /** The text in a packet, as an element or as the attribute that another program has made of it; empty where there is none. */
    static Optional<String> text(byte[] packet) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(new String(packet, StandardCharsets.UTF_8)));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String attribute = xml.getAttributeValue(NAMESPACE, PROPERTY);
                    if (attribute != null) {
                        return Optional.of(attribute);
                    }
                    if (NAMESPACE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals(PROPERTY)) {
                        return Optional.of(xml.getElementText());
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
