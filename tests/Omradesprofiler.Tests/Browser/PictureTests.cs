using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>
/// The page as it looked when somebody last looked at it, at three widths. Rewritten with OMRADESPROFILER_REWRITE=1;
/// where it differs, the new picture is put beside the kept one, as <c>name.new.png</c>.
/// </summary>
public sealed class PictureTests(SampleServer server, Chromium chromium)
{
    /// <summary>Other versions of the browser draw letters and edges a little otherwise.</summary>
    private const double AllowedShare = 0.02;

    private static readonly (string Name, string State)[] Pictures =
    [
        ("start", ""),
        ("profile", "?area=deso/{deso}"),
        ("priority", "?show=priority&view=table"),
        ("siting", "?job=placera&sites=2"),
        ("sharing", "?job=vardcentraler"),
    ];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task The_page_looks_as_it_did(int width, int height)
    {
        await using var map = await MapPage.OpenAsync(chromium, server, "", width, height);
        var different = new List<string>();
        foreach (var (name, state) in Pictures)
        {
            await map.GoAsync(await map.FillAsync(state));
            var seen = await map.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
            var kept = Repository.PathOf(
                "tests", "Omradesprofiler.Tests", "Golden", "pictures", $"{name}-{width}.png");
            var share = await ShareThatDiffers(map.Page, kept, seen);
            if (share > AllowedShare)
                different.Add($"{name}-{width}: {share:P1} of the picture differs");
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    /// <summary>A check of the check: a picture with its classes in another colour is another picture.</summary>
    [Fact]
    public async Task Another_picture_is_told_from_the_kept_one()
    {
        await using var map = await MapPage.OpenAsync(chromium, server);
        var seen = await map.Page.ScreenshotAsync();
        await map.Page.EvaluateAsync("document.querySelector('.sheet').style.opacity = 0");
        var without = await map.Page.ScreenshotAsync();
        Assert.Equal(0, await ShareThatDiffers(map.Page, seen, seen));
        Assert.True(await ShareThatDiffers(map.Page, seen, without) > AllowedShare);
    }

    private static async Task<double> ShareThatDiffers(IPage page, string path, byte[] seen)
    {
        if (Environment.GetEnvironmentVariable("OMRADESPROFILER_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, seen);
            return 0;
        }

        Assert.True(File.Exists(path), $"{path} is not there: write it with OMRADESPROFILER_REWRITE=1 and look at it.");
        var share = await ShareThatDiffers(page, await File.ReadAllBytesAsync(path), seen);
        if (share > AllowedShare)
            await File.WriteAllBytesAsync(Path.ChangeExtension(path, ".new.png"), seen);
        return share;
    }

    /// <summary>The share of the pixels that differ by more than a shade, 0–1; one where the sizes differ.</summary>
    private static async Task<double> ShareThatDiffers(IPage page, byte[] kept, byte[] seen) =>
        await page.EvaluateAsync<double>(
            """
            async pictures => {
              const [a, b] = await Promise.all(pictures.map(async picture => {
                const bytes = Uint8Array.from(atob(picture), sign => sign.charCodeAt(0));
                const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
                const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
                context.drawImage(image, 0, 0);
                return context.getImageData(0, 0, image.width, image.height);
              }));
              if (a.width !== b.width || a.height !== b.height) return 1;
              let different = 0;
              for (let i = 0; i < a.data.length; i += 4)
                if ([0, 1, 2].some(k => Math.abs(a.data[i + k] - b.data[i + k]) > 40)) different++;
              return different / (a.width * a.height);
            }
            """, new[] { Convert.ToBase64String(kept), Convert.ToBase64String(seen) });
}
