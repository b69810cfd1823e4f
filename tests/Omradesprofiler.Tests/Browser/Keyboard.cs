using Microsoft.Playwright;

namespace Omradesprofiler.Tests.Browser;

/// <summary>
/// A person without a pointer: goes from control to control, and must see where she is and what she has come to.
/// </summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostSteps = 250;

    /// <summary>What is wrong with what has the focus: unseen, or under something else; null where nothing is.</summary>
    private const string Fault =
        """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) return null;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
          if (!isSeen) return `No focus is seen on ${one.outerHTML.slice(0, 120)}`;
          const { left, top, width, height } = one.getClientRects()[0] ?? {};
          if (!(width > 2) || one.localName === 'canvas') return null;
          const over = document.elementFromPoint(left + width / 2, top + height / 2);
          const isOwn = !over || one.contains(over) || over.contains(one) || over.closest('label')?.contains(one);
          return isOwn ? null : `${one.outerHTML.slice(0, 120)} is under ${over.outerHTML.slice(0, 120)}`;
        }
        """;

    /// <summary>Goes forward until the control has the focus; fails where it can not be reached or a step is unseen.</summary>
    /// <param name="control">Where she goes.</param>
    /// <param name="step">The key of a step; <c>Shift+Tab</c> goes back.</param>
    public async Task ReachAsync(ILocator control, string step = "Tab")
    {
        await control.WaitForAsync();
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (await control.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
            await StepAsync(step);
        }

        Assert.Fail($"{control} is not reached in {MostSteps} steps.");
    }

    /// <summary>Goes to the next control; fails where it is not seen that it has the focus, or something lies over it.</summary>
    public async Task StepAsync(string step = "Tab")
    {
        await page.Keyboard.PressAsync(step);
        Assert.Null(await page.EvaluateAsync<string?>(Fault));
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
