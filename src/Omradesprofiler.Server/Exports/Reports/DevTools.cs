using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omradesprofiler.Server.Exports.Reports;

/// <summary>Asks a browser for one thing at a time over the DevTools protocol.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private string? _session;
    private int _asked;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken stop)
    {
        var tools = new DevTools();
        await tools._socket.ConnectAsync(address, stop);
        return tools;
    }

    /// <summary>Opens a page; what is asked from now on is asked of it.</summary>
    public async Task OpenPageAsync(CancellationToken stop)
    {
        var target = await AskAsync("Target.createTarget", new() { ["url"] = "about:blank" }, stop);
        var attached = await AskAsync(
            "Target.attachToTarget", new() { ["targetId"] = (string?)target["targetId"], ["flatten"] = true }, stop);
        _session = (string?)attached["sessionId"];
    }

    /// <summary>The value of an expression of JavaScript in the page, as text.</summary>
    public async Task<string> EvaluateAsync(string expression, CancellationToken stop)
    {
        var answer = await AskAsync("Runtime.evaluate", new() { ["expression"] = expression }, stop);
        return answer["result"]?["value"]?.ToString() ?? "";
    }

    /// <summary>Asks and waits for the answer; what the browser tells unasked is passed over.</summary>
    public async Task<JsonNode> AskAsync(string method, JsonObject parameters, CancellationToken stop)
    {
        var id = ++_asked;
        var question = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
            question["sessionId"] = _session;
        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(question), WebSocketMessageType.Text, endOfMessage: true, stop);
        while (true)
        {
            var message = await ReceiveAsync(stop);
            if ((int?)message["id"] != id)
                continue;
            return message["result"]
                ?? throw new InvalidOperationException($"{method}: {message["error"]?["message"]}");
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), stop);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        if (part.MessageType == WebSocketMessageType.Close)
            throw new InvalidOperationException("Webbläsaren avslutades.");
        return JsonNode.Parse(whole.ToArray())!;
    }
}
