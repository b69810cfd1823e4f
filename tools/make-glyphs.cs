#!/usr/bin/env -S dotnet run
#:package Microsoft.Playwright
#:property NoWarn=CA1303
// Cuts the letters for maps (geodata/glyphs) out of the page's own font: chromium draws each sign large, and what it drew
// becomes a signed distance field of 24 pixels an em, in the protocol buffers that MapLibre reads.
// dotnet run tools/make-glyphs.cs; needs chromium and the map page's packages (dotnet build fetches them).
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

const int Em = 24, Border = 3, Radius = 8, Scale = 8, Ascender = 27;
const double Cutoff = 0.25;
(string Name, int Weight)[] fonts = [("Profil Sans Regular", 400), ("Profil Sans Semibold", 600)];
int[] ranges = [0, 256, 8192];
string[] subsets = ["latin", "latin-ext"];

var root = Root();
var folder = Path.Combine(root, "src", "Omradesprofiler.Server", "ui", "node_modules", "@fontsource-variable", "source-sans-3");
var files = subsets.Select(subset =>
    Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, "files", $"source-sans-3-{subset}-wght-normal.woff2")))).ToArray();
var chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
    .Select(path => Path.Combine(path, "chromium")).First(File.Exists);
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium });
var page = await browser.NewPageAsync();
await page.EvaluateAsync(Drawing(), files);
foreach (var (name, weight) in fonts)
{
    var target = Directory.CreateDirectory(Path.Combine(root, "geodata", "glyphs", name)).FullName;
    foreach (var start in ranges)
    {
        var glyphs = new List<byte[]>();
        for (var code = start; code < start + 256; code++)
            if (await page.EvaluateAsync<JsonElement?>("([code, weight]) => draw(code, weight)", new[] { code, weight }) is { ValueKind: JsonValueKind.Object } drawn)
                glyphs.Add(Glyph(code, drawn));
        var range = FormattableString.Invariant($"{start}-{start + 255}");
        var stack = Join([Field(1, Encoding.UTF8.GetBytes(name)), Field(2, Encoding.UTF8.GetBytes(range)), .. glyphs.Select(glyph => Field(3, glyph))]);
        File.WriteAllBytes(Path.Combine(target, range + ".pbf"), Field(1, stack));
        Console.WriteLine($"{name} {range}: {glyphs.Count} signs, {stack.Length / 1000} kB");
    }
}

// The page's part: a sign's advance, and its ink as a bitmap with its place from the origin, null where the font lacks
// the sign (then the fallback is drawn).
static string Drawing() => $$"""
    async files => {
      for (const file of files) document.fonts.add(await new FontFace('Glyphs', `url(data:font/woff2;base64,${file})`, { weight: '200 900' }).load());
      const [size, pad] = [{{Em * Scale}}, {{Em * Scale}}];
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size + 2 * pad;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const ink = (text, weight, family) => {
        context.font = `${weight} ${size}px ${family}`;
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.fillText(text, pad, pad + size);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return { advance: context.measureText(text).width, alpha: data.filter((_, i) => i % 4 === 3) };
      };
      globalThis.draw = (code, weight) => {
        if (code < 32 || (code >= 127 && code < 160)) return null;
        const text = String.fromCodePoint(code);
        const [one, fallback] = [ink(text, weight, 'Glyphs, monospace'), ink(text, weight, 'monospace')];
        if (one.advance === fallback.advance && one.alpha.every((value, i) => value === fallback.alpha[i])) return null;
        let [left, top, right, bottom] = [canvas.width, canvas.height, 0, 0];
        one.alpha.forEach((value, i) => {
          if (value < 128) return;
          const [x, y] = [i % canvas.width, Math.floor(i / canvas.width)];
          [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
        });
        const rows = [];
        for (let y = top; y < bottom; y++) rows.push(Array.from(one.alpha.subarray(y * canvas.width + left, y * canvas.width + right), value => (value < 128 ? '.' : '#')).join(''));
        return { advance: one.advance / {{Scale}}, left: left - pad, top: top - pad - size, rows };
      };
    }
    """;

static byte[] Glyph(int code, JsonElement drawn)
{
    var rows = drawn.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!).ToArray();
    var advance = (uint)Math.Round(drawn.GetProperty("advance").GetDouble());
    if (rows.Length == 0)
        return Join([Number(1, (uint)code), Number(3, 0), Number(4, 0), Number(5, 0), Number(6, 0), Number(7, advance)]);
    var (x, y) = (drawn.GetProperty("left").GetInt32(), drawn.GetProperty("top").GetInt32());
    var (left, top) = ((int)Math.Floor(x / (double)Scale), (int)Math.Floor(y / (double)Scale));
    var width = (int)Math.Ceiling((x + rows[0].Length) / (double)Scale) - left;
    var height = (int)Math.Ceiling((y + rows.Length) / (double)Scale) - top;
    var field = DistanceField(rows, x - left * Scale, y - top * Scale, width, height);
    return Join([Number(1, (uint)code), Field(2, field), Number(3, (uint)width), Number(4, (uint)height), Number(5, ZigZag(left)),
        Number(6, ZigZag(-top - Ascender)), Number(7, advance)]);
}

// Distances to the letter's edge at the pixels' middles, 191 on the edge, brighter inside.
static byte[] DistanceField(string[] rows, int offsetX, int offsetY, int width, int height)
{
    var (columns, lines) = ((width + 2 * Border) * Scale, (height + 2 * Border) * Scale);
    bool IsInk(int x, int y) => y >= 0 && y < rows.Length && x >= 0 && x < rows[y].Length && rows[y][x] == '#';
    var ink = new bool[columns * lines];
    for (var i = 0; i < ink.Length; i++)
        ink[i] = IsInk(i % columns - Border * Scale - offsetX, i / columns - Border * Scale - offsetY);
    var (outside, inside) = (Distances(ink, true, columns, lines), Distances(ink, false, columns, lines));
    var field = new byte[(width + 2 * Border) * (height + 2 * Border)];
    for (var i = 0; i < field.Length; i++)
    {
        var (x, y) = (i % (width + 2 * Border) * Scale + Scale / 2, i / (width + 2 * Border) * Scale + Scale / 2);
        int[] around = [y * columns + x, y * columns + x - 1, (y - 1) * columns + x, (y - 1) * columns + x - 1];
        var distance = around.Average(at => ink[at] ? 0.5 - inside[at] : outside[at] - 0.5) / Scale;
        field[i] = (byte)Math.Clamp(Math.Round(255 - 255 * (distance / Radius + Cutoff)), 0, 255);
    }

    return field;
}

// Euclidean distance of each pixel to the nearest of a kind (Felzenszwalb & Huttenlocher 2012): columns, then rows.
static double[] Distances(bool[] ink, bool kind, int columns, int lines)
{
    var squares = Array.ConvertAll(ink, pixel => pixel == kind ? 0.0 : 1e12);
    for (var x = 0; x < columns; x++)
        Sweep(squares, x, columns, lines);
    for (var y = 0; y < lines; y++)
        Sweep(squares, y * columns, 1, columns);
    return Array.ConvertAll(squares, Math.Sqrt);
}

static void Sweep(double[] squares, int start, int step, int length)
{
    var (given, parabola, from) = (new double[length], new int[length], new double[length + 1]);
    for (var i = 0; i < length; i++)
        given[i] = squares[start + i * step];
    var last = 0;
    (from[0], from[1]) = (double.NegativeInfinity, double.PositiveInfinity);
    for (var i = 1; i < length; i++)
    {
        double crossing;
        while ((crossing = (given[i] + (double)i * i - given[parabola[last]] - (double)parabola[last] * parabola[last]) / (2.0 * (i - parabola[last]))) <= from[last])
            last--;
        parabola[++last] = i;
        (from[last], from[last + 1]) = (crossing, double.PositiveInfinity);
    }

    for (int i = 0, at = 0; i < length; i++)
    {
        while (from[at + 1] < i)
            at++;
        squares[start + i * step] = (i - parabola[at]) * (double)(i - parabola[at]) + given[parabola[at]];
    }
}

static byte[] Number(int field, uint value) => [(byte)(field << 3), .. Varint(value)];
static byte[] Field(int field, byte[] bytes) => [(byte)(field << 3 | 2), .. Varint((uint)bytes.Length), .. bytes];
static byte[] Join(IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
static uint ZigZag(int value) => (uint)(value << 1 ^ value >> 31);

static byte[] Varint(uint value)
{
    var bytes = new List<byte>();
    for (; value >= 0x80; value >>= 7)
        bytes.Add((byte)(value | 0x80));
    bytes.Add((byte)value);
    return [.. bytes];
}

static string Root([CallerFilePath] string path = "") => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
