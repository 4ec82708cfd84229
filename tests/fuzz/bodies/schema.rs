//! Holds a value against a JSON schema: as much of draft 7 as the project's own schemas use.

use serde_json::Value;

/// Where a value departs from the schema; `None` where it does not.
pub(crate) fn fault(root: &Value, value: &Value) -> Option<String> {
    at(root, root, value).err()
}

fn at(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let said =
        |what: &str| Err(format!("{what}: {}", value.to_string().chars().take(80).collect::<String>()));
    if let Some(name) = schema["$ref"].as_str() {
        return at(root, &root["definitions"][name.strip_prefix("#/definitions/").unwrap()], value);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let right = choices.iter().filter(|choice| at(root, choice, value).is_ok()).count();
        if right != 1 {
            let faults: Vec<_> = choices.iter().filter_map(|choice| at(root, choice, value).err()).collect();
            return Err(format!("{right} of the choices fit ({})", faults.join(" | ")));
        }
    }
    if !schema["const"].is_null() && schema["const"] != *value {
        return said("not the constant");
    }
    if schema["enum"].as_array().is_some_and(|values| !values.contains(value)) {
        return said("none of the values");
    }
    let fits = match schema["type"].as_str() {
        None => true,
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        Some(other) => panic!("the schema has a type {other}"),
    };
    if !fits {
        return said("another type");
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_i64(), value.as_i64()) {
        if number < least || schema["maximum"].as_i64().is_some_and(|most| number > most) {
            return said("out of range");
        }
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str()) {
        // A letter and a number from 1.
        let letter = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix("[1-9][0-9]*$")).unwrap();
        let number = text.strip_prefix(letter).filter(|n| !n.starts_with('0'));
        if number.and_then(|n| n.parse::<u32>().ok()).is_none() {
            return said("no such id");
        }
    }
    if let Some(items) = value.as_array() {
        for (i, item) in items.iter().enumerate().filter(|_| !schema["items"].is_null()) {
            at(root, &schema["items"], item).map_err(|e| format!("[{i}] {e}"))?;
        }
    }
    if let Some(members) = value.as_object() {
        let missing = schema["required"].as_array().into_iter().flatten();
        if let Some(key) = missing.filter_map(Value::as_str).find(|key| !members.contains_key(*key)) {
            return Err(format!("{key} is missing"));
        }
        for (key, member) in members {
            let (known, others) = (&schema["properties"][key], &schema["additionalProperties"]);
            match (known.is_null(), others) {
                (false, _) => at(root, known, member),
                (true, Value::Bool(false)) => Err("is not known".to_owned()),
                (true, Value::Object(_)) => at(root, others, member),
                (true, _) => Ok(()),
            }
            .map_err(|e| format!("{key} {e}"))?;
        }
    }
    Ok(())
}
