using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;

namespace Omradesprofiler.Server.Uploads;

/// <summary>
/// A file with its mapping, as a form sends them (multipart/form-data). Read to memory part by part, as ASP.NET's own
/// form reader would put large files on the disk.
/// </summary>
public sealed record UploadRequest(
    string Name, byte[] Content, UploadMapping? Mapping, string? Sheet, string? Area, int? HeaderRow, string? By)
{
    private const int MaxTextBytes = 16 << 10;
    private const int MaxNameLength = 120;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Refuses by the headers alone what is no form (415) or too large (413).</summary>
    public static void RequireForm(HttpRequest request)
    {
        _ = BoundaryOf(request);
        if (request.ContentLength > UploadReading.MaxBytes + MaxTextBytes * 4)
            throw TooLarge();
    }

    /// <exception cref="ApiException">It is no form (415), is too large (413), or has no file (400).</exception>
    public static async Task<UploadRequest> Read(HttpRequest request, CancellationToken cancellation)
    {
        RequireForm(request);
        var reader = new MultipartReader(BoundaryOf(request), request.Body)
        {
            BodyLengthLimit = UploadReading.MaxBytes + 1L,
        };
        var sent = new UploadRequest("", [], null, null, null, null, null);
        var hasFile = false;
        while (await Next(reader, cancellation) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
            hasFile |= name == "file";
            sent = name switch
            {
                "file" => sent with
                {
                    Name = NameOf(disposition),
                    Content = await Bytes(part.Body, UploadReading.MaxBytes, cancellation),
                },
                "mapping" => sent with { Mapping = MappingOf(await Bytes(part.Body, MaxTextBytes, cancellation)) },
                "sheet" => sent with { Sheet = await Text(part.Body, cancellation) },
                "area" => sent with { Area = await Text(part.Body, cancellation) },
                "headerRow" => sent with { HeaderRow = RowOf(await Text(part.Body, cancellation)) },
                "by" => sent with { By = await Text(part.Body, cancellation) },
                _ => sent,
            };
        }

        return hasFile ? sent : throw new ApiException(
            StatusCodes.Status400BadRequest, "Filen saknas", "Formuläret har ingen del som heter file.");
    }

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary
            ? boundary
            : throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType, "Formatet kan inte läsas",
                "Filen ska skickas som multipart/form-data med delen file.");

    private static async Task<MultipartSection?> Next(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            throw TooLarge();
        }
        catch (IOException)
        {
            throw new ApiException(
                StatusCodes.Status400BadRequest, "Begäran är avklippt", "Hela filen kom inte fram. Försök igen.");
        }
    }

    private static async Task<string?> Text(Stream body, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(await Bytes(body, MaxTextBytes, cancellation)) is { Length: > 0 } text ? text : null;

    private static async Task<byte[]> Bytes(Stream body, int most, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        try
        {
            while (await body.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                if (bytes.Length + read > most)
                    throw TooLarge();
                bytes.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw TooLarge();
        }
        catch (IOException)
        {
            throw new ApiException(
                StatusCodes.Status400BadRequest, "Begäran är avklippt", "Hela filen kom inte fram. Försök igen.");
        }

        return bytes.ToArray();
    }

    private static int? RowOf(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row
        : throw ApiException.BadParameter("headerRow", "Rubrikernas rad är 1 eller mer.");

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var said = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "";
        var name = new string([.. said[(said.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]);
        return name.Length == 0 ? "fil.csv" : name.Length <= MaxNameLength ? name : name[^MaxNameLength..];
    }

    private static UploadMapping MappingOf(byte[] json)
    {
        try
        {
            return UploadMappingRules.Require(JsonSerializer.Deserialize<UploadMapping>(json, Json));
        }
        catch (JsonException)
        {
            throw ApiException.BadParameter("mapping", "Kolumnvalen (mapping) är inte den JSON som väntas.");
        }
    }

    private static ApiException TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, "Filen är för stor",
        $"Högst {UploadReading.MaxBytes >> 20} MiB tas emot. Ta bort kolumner eller år som inte ska visas.");
}
