package care.vigil.simulator.twiml;

import care.vigil.simulator.webhooks.Webhook.Target;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads TwiML documents (https://www.twilio.com/docs/voice/twiml); entities are not resolved. */
public final class Twiml {

    /** A messaging document: its replies and where it goes on, or null. */
    public record Texts(List<TextReply> replies, Target redirect) {}

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning leaves the document readable.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private Twiml() {}

    /** Reads a voice document. */
    public static List<Verb> voice(String document) {
        return VoiceVerbs.read(root(document));
    }

    /** Reads a messaging document. */
    public static Texts texts(String document) {
        List<TextReply> replies = new ArrayList<>();
        Target redirect = null;
        for (Element element : children(root(document))) {
            switch (element.getTagName()) {
                case "Message", "Sms" -> replies.add(reply(element));
                case "Redirect" -> redirect = target(element, element.getTextContent().trim());
                default -> throw new TwimlProblem(12200, "unknown <" + element.getTagName() + ">");
            }
        }
        return new Texts(replies, redirect);
    }

    private static TextReply reply(Element message) {
        List<Element> bodies =
                children(message).stream().filter(e -> e.getTagName().equals("Body")).toList();
        String body = (bodies.isEmpty() ? message : bodies.getFirst()).getTextContent();
        return new TextReply(
                attribute(message, "to", null),
                attribute(message, "from", null),
                body.strip(),
                attribute(message, "statusCallback", attribute(message, "action", null)));
    }

    private static Element root(String document) {
        Element root;
        try {
            DocumentBuilder parser = factory().newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            root =
                    parser.parse(new InputSource(new StringReader(document.strip())))
                            .getDocumentElement();
        } catch (SAXException e) {
            throw new TwimlProblem(12100, "Document parse failure: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
        if (!root.getTagName().equals("Response")) {
            throw new TwimlProblem(12102, "the root is <" + root.getTagName() + ">");
        }
        return root;
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static String attribute(Element element, String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name).trim() : otherwise;
    }

    static Target target(Element element, String url) {
        return new Target(url, attribute(element, "method", "POST"));
    }
}
