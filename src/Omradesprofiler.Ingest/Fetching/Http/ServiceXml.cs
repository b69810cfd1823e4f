using System.Xml;
using System.Xml.Linq;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>Reads XML from elsewhere: no document types, nothing that leads on.</summary>
internal static class ServiceXml
{
    private const int MostText = 200;

    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64L << 20,
    };

    /// <exception cref="ServiceFault">It tells of an error: GeoServer and MapServer do so with status 200.</exception>
    public static XDocument Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        var document = XDocument.Load(reader);
        return document.Root!.Name.LocalName is "ExceptionReport" or "ServiceExceptionReport"
            ? throw new ServiceFault(
                FaultKind.Failed, $"Tjänsten svarar att något är fel: {Beginning(document.Root.Value.Trim())}")
            : document;
    }

    private static string Beginning(string text) => text.Length > MostText ? text[..MostText] + " …" : text;
}
