namespace Omradesprofiler.Priorities;

/// <summary>The middle part of some numbers without sorting them all (Hoare 1961).</summary>
internal static class OrderStatistics
{
    private const double Tail = 0.025;

    /// <summary>The limits of the middle 95 %, the outer of two where one falls between. Moves the numbers.</summary>
    public static (float Lower, float Upper) Middle(Span<float> numbers)
    {
        var last = numbers.Length - 1;
        var (low, high) = ((int)Math.Floor(Tail * last), (int)Math.Ceiling((1 - Tail) * last));
        return (Select(numbers, low), Select(numbers, high));
    }

    /// <summary>The number that would stand at a place if they were sorted.</summary>
    public static float Select(Span<float> numbers, int place)
    {
        var (first, last) = (0, numbers.Length - 1);
        while (first < last)
        {
            var pivot = numbers[(first + last) / 2];
            var (left, right) = (first, last);
            while (left <= right)
            {
                while (numbers[left] < pivot)
                    left++;
                while (numbers[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (numbers[left], numbers[right]) = (numbers[right], numbers[left]);
                (left, right) = (left + 1, right - 1);
            }

            if (place <= right)
                last = right;
            else if (place >= left)
                first = left;
            else
                break;
        }

        return numbers[place];
    }
}
