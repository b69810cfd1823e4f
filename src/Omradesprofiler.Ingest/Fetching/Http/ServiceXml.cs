using System.Xml;
using System.Xml.Linq;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>Reads XML from elsewhere: no document types, nothing that leads on.</summary>
internal static class ServiceXml
{
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64L << 20,
    };

    public static XDocument Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        return XDocument.Load(reader);
    }
}
