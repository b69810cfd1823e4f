using System.Net;

namespace Omradesprofiler.Server.Access;

/// <summary>Addresses and networks: <c>10.0.0.5</c>, <c>192.168.0.0/16</c>, <c>fd00::/8</c>.</summary>
public sealed class AddressList
{
    private AddressList(IReadOnlyList<IPNetwork> networks) => Networks = networks;

    public static AddressList None { get; } = new([]);

    /// <summary>As networks; one address is a network of one.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; }

    /// <exception cref="Findings.DataException">Something is neither an address nor a network.</exception>
    public static AddressList Parse(IReadOnlyList<string> texts) => new([.. texts.Select(Parse)]);

    public bool Contains(IPAddress? address) => address is not null && Networks.Any(network => network.Contains(
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static IPNetwork Parse(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(text, out var network)
                ? network
                : throw Hosting.Settings.Wrong(
                    "trustedProxies", $"\"{text}\" är ingen adress. Skriv till exempel 10.0.0.5 eller 10.0.0.0/8.");
}
