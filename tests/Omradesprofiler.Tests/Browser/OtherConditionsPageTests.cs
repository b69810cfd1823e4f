using Microsoft.Playwright;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>The page where something is not as usual: no map can be drawn, no server answers, colours, motion, room.</summary>
public sealed class OtherConditionsPageTests(SampleServer server, Chromium chromium)
{
    private const string NoWebGl =
        """
        const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
        };
        """;

    /// <summary>The sides of all jobs that have a table as soon as they are opened.</summary>
    private static readonly string[] _withTable =
    [
        "", "?show=priority", "?job=tillganglighet", "?job=placera&sites=2", "?job=vardcentraler", "?job=ansvar",
        "?job=mal", "?job=insatser", "?job=resurser", "?job=kostnader",
    ];

    private static readonly string[] _withoutTable =
        ["?job=scenarier", "?job=turlistor", "?job=egna", "?job=omrade"];

    [Fact]
    public async Task Where_no_map_can_be_drawn_each_job_says_so_and_the_table_is_the_way_on()
    {
        await using var map = await OpenAsync(new());
        await map.Page.AddInitScriptAsync(NoWebGl);
        var told = map.Page.Locator(".message", new() { HasText = "Kartan kan inte ritas här" });
        var toTable = told.GetByRole(AriaRole.Button, new() { Name = "Visa som tabell" });
        foreach (var state in _withTable)
        {
            await map.GoAsync(state);
            await toTable.ClickAsync();
            await map.Page.Locator("#table").WaitForAsync();
        }

        foreach (var state in _withoutTable)
        {
            await map.GoAsync(state);
            await told.WaitForAsync();
            Assert.False(await toTable.IsVisibleAsync(), $"{state} offers a table that it does not have");
        }

        Assert.Empty(map.Complaints);
    }

    [Fact]
    public async Task A_server_that_is_silent_is_told_and_what_was_asked_comes_when_it_answers_again()
    {
        await using var map = await OpenAsync(new());
        await map.Page.Context.SetOfflineAsync(true);
        await map.Page.GetByLabel("Vad vill du se?").SelectOptionAsync("hyresratt");
        await map.Page.Locator(".notice-bar[data-state=silent]").WaitForAsync();
        await map.Page.GetByText("Servern svarar inte").First.WaitForAsync();
        await map.Page.Context.SetOfflineAsync(false);
        await map.Page.Locator(".notice-bar[data-state=back]").WaitForAsync();
        await map.WaitUntilStillAsync();
        Assert.Contains("hyresrätt", await map.Page.Locator("h1").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await map.Page.Locator(".map-error").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.All(map.Complaints, text => Assert.Contains("ERR_INTERNET_DISCONNECTED", text, StringComparison.Ordinal));
    }

    /// <summary>In a contrast theme only what says so keeps its colour; a legend without colours says nothing.</summary>
    [Fact]
    public async Task Where_colours_are_forced_what_means_something_keeps_its_own()
    {
        await using var map = await OpenAsync(new() { DeviceScaleFactor = 0.5f });
        string[] states =
            ["", "?show=priority", "?job=placera&sites=2", "?job=vardcentraler", "?job=mal", "?area=deso/{deso}"];
        foreach (var state in states)
        {
            await map.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
            await map.GoAsync(await map.FillAsync(state));
            var usual = await ColoursAsync(map);
            Assert.NotEmpty(usual);
            await map.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
            Assert.Equal(usual, await ColoursAsync(map));
        }
    }

    [Fact]
    public async Task Who_wants_no_motion_is_shown_none()
    {
        await using var map = await OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await map.GoAsync("?play=1");
        Assert.Equal(0, await map.Page.GetByRole(AriaRole.Button, new() { Name = "Spela" }).CountAsync());
        await map.GoAsync(await map.FillAsync("?area=deso/{deso}"));
        Assert.Empty(await map.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('*')].filter(one => {
              const { animationDuration, transitionDuration } = getComputedStyle(one);
              return [animationDuration, transitionDuration].join().split(',').some(time => parseFloat(time) > 0.001);
            }).map(one => one.outerHTML.slice(0, 80))
            """));
        Assert.Equal(0, await map.Page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    /// <summary>A screen of 1440×900 at 200 %.</summary>
    [Fact]
    public async Task At_twice_the_size_there_is_a_map_in_every_job_and_nothing_lies_over_a_control()
    {
        await using var map = await OpenAsync(new() { ViewportSize = new() { Width = 720, Height = 450 }, DeviceScaleFactor = 0.5f });
        foreach (var state in _withTable.Concat(_withoutTable))
        {
            await map.GoAsync(state);
            var height = await map.Page.Locator(".map").First.EvaluateAsync<double>("map => map.clientHeight");
            Assert.True(height > 150, $"{state} has a map {height} high");
        }

        var keyboard = new Keyboard(map.Page);
        foreach (var state in new[] { "", "?area=deso/{deso}", "?job=placera&sites=2" })
        {
            await map.GoAsync(await map.FillAsync(state));
            for (var step = 0; step < 40; step++)
                await keyboard.StepAsync();
        }
    }

    private async Task<MapPage> OpenAsync(BrowserNewPageOptions options)
    {
        options.Locale = "sv-SE";
        options.ViewportSize ??= new() { Width = 1440, Height = 900 };
        var page = await (await chromium.StartAsync()).NewPageAsync(options);
        return await MapPage.OpenAsync(page, server.Address);
    }

    /// <summary>The clear colours of what is there for its colour alone.</summary>
    private static Task<string[]> ColoursAsync(MapPage map) => map.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('[aria-hidden=true], [aria-hidden=true] *')]
          .flatMap(one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).fill])
          .filter(colour => {
            const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
            return Math.max(...parts) - Math.min(...parts) > 40;
          })
        """);
}
