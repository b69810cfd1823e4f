using Microsoft.Playwright;

namespace Omradesprofiler.Tests.Browser;

/// <summary>A person without a pointer: goes from control to control, and must see where she is.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostSteps = 250;

    /// <summary>Goes forward until the control has the focus; fails where it can not be reached or a step is unseen.</summary>
    public async Task ReachAsync(ILocator control)
    {
        await control.WaitForAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (await control.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
            Assert.Null(await page.EvaluateAsync<string?>(
                """
                () => {
                  const one = document.activeElement;
                  if (!one || one === document.body) return null;
                  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
                  const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
                  return isSeen ? null : `No focus is seen on ${one.outerHTML.slice(0, 120)}`;
                }
                """));
        }

        Assert.Fail($"{control} is not reached in {MostSteps} steps.");
    }

    public async Task PressAsync(ILocator control, string key = "Enter")
    {
        await ReachAsync(control);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Writes in a field instead of what stands there.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }
}
